CREATE TABLE `answer_months` (
	`contract_id` integer NOT NULL,
	`month` integer NOT NULL,
	`ticket_satisfied` integer NOT NULL,
	`ticket_answers` integer NOT NULL,
	`ticket_unanswered` integer NOT NULL,
	`periodic_satisfied` integer NOT NULL,
	`periodic_answers` integer NOT NULL,
	`periodic_unanswered` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `month`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`contract_id` integer NOT NULL,
	`id` text NOT NULL,
	`survey` text NOT NULL,
	`ticket_id` text,
	`sent_at` integer,
	`answered_at` integer,
	`score` real,
	`scale` integer,
	`satisfied` integer,
	`import_id` integer NOT NULL,
	`month` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answers_by_month` ON `answers` (`contract_id`,`month`);--> statement-breakpoint
CREATE TABLE `cost_months` (
	`contract_id` integer NOT NULL,
	`month` integer NOT NULL,
	`recurring` integer NOT NULL,
	`out_of_scope` integer NOT NULL,
	`internal_steering` integer NOT NULL,
	`transition` integer NOT NULL,
	`project` integer NOT NULL,
	`penalty` integer NOT NULL,
	`forecast` integer,
	`lines` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `month`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `costs` (
	`contract_id` integer NOT NULL,
	`id` text NOT NULL,
	`month` integer NOT NULL,
	`nature` text NOT NULL,
	`label` text,
	`amount` integer NOT NULL,
	`forecast` integer,
	`import_id` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `costs_by_month` ON `costs` (`contract_id`,`month`);--> statement-breakpoint
CREATE TABLE `coverage` (
	`contract_id` integer NOT NULL,
	`kind` text NOT NULL,
	`month` integer NOT NULL,
	`import_id` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `kind`, `month`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `incident_months` (
	`contract_id` integer NOT NULL,
	`month` integer NOT NULL,
	`security` integer NOT NULL,
	`outages` integer NOT NULL,
	`planned_outages` integer NOT NULL,
	`downtime_seconds` integer NOT NULL,
	`longest_seconds` integer NOT NULL,
	`service_seconds` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `month`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `incidents` (
	`contract_id` integer NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`severity` text,
	`category` text,
	`service` text,
	`planned` integer,
	`source` text NOT NULL,
	`import_id` integer NOT NULL,
	`month` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incidents_by_month` ON `incidents` (`contract_id`,`month`);--> statement-breakpoint
CREATE TABLE `mappings` (
	`contract_id` integer NOT NULL,
	`kind` text NOT NULL,
	`layout` text NOT NULL,
	`choices` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `kind`, `layout`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `contracts` ADD `past_targets` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `cost_baseline` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `security_baseline` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `forecast` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `transition` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `downtime_hourly_cost` real;--> statement-breakpoint
ALTER TABLE `contracts` ADD `exit_terms` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `budget_natures` text DEFAULT '["recurring","out-of-scope","internal-steering","transition","project","penalty"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `satisfaction_survey` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `incident_rules` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `opened` integer;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `reopened` integer;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `reopened_known` integer;