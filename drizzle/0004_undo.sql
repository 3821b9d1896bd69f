CREATE TABLE `answer_versions` (
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
CREATE TABLE `cost_versions` (
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
CREATE TABLE `incident_versions` (
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
CREATE TABLE `ticket_versions` (
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
ALTER TABLE `imports` ADD `undoable` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `undone_at` integer;