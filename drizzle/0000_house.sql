CREATE TABLE `contracts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`client` text NOT NULL,
	`provider` text NOT NULL,
	`starts_on` text NOT NULL,
	`time_zone` text NOT NULL,
	`language` text NOT NULL,
	`currency` text NOT NULL,
	`staff` integer,
	`service_calendar` text NOT NULL,
	`level_one` text,
	`closing_date_stands_in` integer NOT NULL,
	`delay_source` text NOT NULL,
	`targets` text NOT NULL,
	`baselines` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`file` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_at` integer NOT NULL,
	`committed_at` integer,
	`revision` integer NOT NULL,
	`upload` text,
	`report` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_by_contract` ON `imports` (`contract_id`,`id`);--> statement-breakpoint
CREATE TABLE `restatements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`kpi` text NOT NULL,
	`month` integer NOT NULL,
	`before` real,
	`after` real,
	`cause` text NOT NULL,
	`import_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `restatements_by_month` ON `restatements` (`contract_id`,`month`);--> statement-breakpoint
CREATE TABLE `terms` (
	`contract_id` integer NOT NULL,
	`id` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`contract_id`, `id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `terms_by_text` ON `terms` (`contract_id`,`text`);--> statement-breakpoint
CREATE TABLE `ticket_months` (
	`contract_id` integer NOT NULL,
	`month` integer NOT NULL,
	`first_level` integer NOT NULL,
	`escalated` integer NOT NULL,
	`unknown` integer NOT NULL,
	`excluded` integer NOT NULL,
	`delay_count` integer NOT NULL,
	`delay_sum` real NOT NULL,
	`delay_sum_of_squares` real NOT NULL,
	`sla_met` integer NOT NULL,
	`sla_known` integer NOT NULL,
	`delay_median` real,
	`delay_p90` real,
	`open` integer NOT NULL,
	`over7` integer NOT NULL,
	`over14` integer NOT NULL,
	`over30` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `month`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tickets` (
	`contract_id` integer NOT NULL,
	`id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`resolved_at` integer,
	`closed_at` integer,
	`status` integer,
	`priority` integer,
	`type` integer,
	`category` integer,
	`site` integer,
	`group` integer,
	`level` integer,
	`escalated` integer,
	`reassignments` integer,
	`reopenings` integer,
	`reopened_at` integer,
	`pending_seconds` integer,
	`stated_delay_seconds` integer,
	`sla_met` integer,
	`first_contact` integer,
	`file_rule` integer,
	`import_id` integer NOT NULL,
	`opened_month` integer NOT NULL,
	`month` integer,
	`ended_month` integer,
	`counted` integer,
	`counted_reason` integer,
	`delay_seconds` integer,
	PRIMARY KEY(`contract_id`, `id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `tickets_by_month` ON `tickets` (`contract_id`,`month`,`delay_seconds`,`counted`,`sla_met`);