CREATE TABLE `alert_moments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`alert_id` integer NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`month` integer NOT NULL,
	`by` text,
	`text` text,
	`figures` text,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alert_moments_by_alert` ON `alert_moments` (`alert_id`,`id`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`rule` text NOT NULL,
	`subject` text NOT NULL,
	`episode` integer NOT NULL,
	`level` text NOT NULL,
	`kpi` text,
	`state` text NOT NULL,
	`month` integer NOT NULL,
	`last_month` integer NOT NULL,
	`raised_at` integer NOT NULL,
	`figures` text NOT NULL,
	`closing` text,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alerts_by_cause` ON `alerts` (`contract_id`,`rule`,`subject`,`episode`);--> statement-breakpoint
CREATE INDEX `alerts_by_state` ON `alerts` (`contract_id`,`state`);--> statement-breakpoint
CREATE TABLE `channels` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`kind` text NOT NULL,
	`settings` text NOT NULL,
	`secrets` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `channels_by_contract` ON `channels` (`contract_id`,`id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`channel_id` integer NOT NULL,
	`key` text NOT NULL,
	`what` text NOT NULL,
	`alert_id` integer,
	`message` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`error` text,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_by_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_by_state` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_contract` ON `outbox` (`contract_id`,`id`);--> statement-breakpoint
ALTER TABLE `contracts` ADD `alert_settings` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `drift_from` integer;--> statement-breakpoint
ALTER TABLE `contracts` ADD `alerts_through` integer;--> statement-breakpoint
ALTER TABLE `contracts` ADD `summed_up_in` integer;--> statement-breakpoint
ALTER TABLE `incident_months` ADD `months` integer DEFAULT 1 NOT NULL;