CREATE TABLE `drift_months` (
	`contract_id` integer NOT NULL,
	`month` integer NOT NULL,
	`form` text NOT NULL,
	`digest` text NOT NULL,
	`cells` text NOT NULL,
	`cell` blob NOT NULL,
	`flags` blob NOT NULL,
	`carried` blob NOT NULL,
	`hours` blob NOT NULL,
	`log_entry` blob NOT NULL,
	PRIMARY KEY(`contract_id`, `month`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
