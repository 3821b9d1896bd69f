CREATE TABLE `row_sums` (
	`table_name` text NOT NULL,
	`contract_id` integer NOT NULL,
	`import_id` integer NOT NULL,
	`rows` integer NOT NULL,
	`sum` integer NOT NULL,
	PRIMARY KEY(`table_name`, `contract_id`, `import_id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE cascade
);
