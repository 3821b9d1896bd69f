CREATE TABLE `decision_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`decision_id` integer NOT NULL,
	`at` integer NOT NULL,
	`account_id` integer,
	`fields` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_changes_by_decision` ON `decision_changes` (`decision_id`,`id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`quarter` integer NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`owner_id` integer,
	`owner_name` text,
	`due_on` text,
	`kpi` text,
	`state` text NOT NULL,
	`done_on` text,
	`dropped_because` text,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`account_id` integer,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_by_key` ON `decisions` (`contract_id`,`key`);--> statement-breakpoint
CREATE INDEX `decisions_by_quarter` ON `decisions` (`contract_id`,`quarter`);