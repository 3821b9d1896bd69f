CREATE TABLE `penalty_moments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`rule` text NOT NULL,
	`from_month` integer NOT NULL,
	`to_month` integer NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`account_id` integer,
	`text` text,
	`calculation` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `penalty_moments_by_contract` ON `penalty_moments` (`contract_id`,`id`);--> statement-breakpoint
ALTER TABLE `contracts` ADD `penalties` text DEFAULT '[]' NOT NULL;