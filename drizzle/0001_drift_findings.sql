CREATE TABLE `drift_findings` (
	`contract_id` integer NOT NULL,
	`month` integer NOT NULL,
	`revision` integer NOT NULL,
	`finding` text NOT NULL,
	PRIMARY KEY(`contract_id`, `month`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
