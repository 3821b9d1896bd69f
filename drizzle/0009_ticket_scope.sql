CREATE TABLE `delay_percentiles` (
	`contract_id` integer NOT NULL,
	`month` integer NOT NULL,
	`scope` text NOT NULL,
	`delay_median` real NOT NULL,
	`delay_p90` real NOT NULL,
	PRIMARY KEY(`contract_id`, `month`, `scope`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `tickets_by_month`;--> statement-breakpoint
ALTER TABLE `tickets` ADD `class` integer;--> statement-breakpoint
CREATE INDEX `tickets_by_month` ON `tickets` (`contract_id`,`month`,`delay_seconds`,`counted`,`sla_met`,`class`);--> statement-breakpoint
CREATE TABLE `__new_ticket_months` (
	`contract_id` integer NOT NULL,
	`month` integer NOT NULL,
	`class` integer NOT NULL,
	`first_level` integer NOT NULL,
	`escalated` integer NOT NULL,
	`unknown` integer NOT NULL,
	`excluded` integer NOT NULL,
	`delay_count` integer NOT NULL,
	`delay_sum` real NOT NULL,
	`delay_sum_of_squares` real NOT NULL,
	`sla_met` integer NOT NULL,
	`sla_known` integer NOT NULL,
	`opened` integer,
	`reopened` integer,
	`reopened_known` integer,
	`open` integer NOT NULL,
	`over7` integer NOT NULL,
	`over14` integer NOT NULL,
	`over30` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `month`, `class`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_ticket_months`("contract_id", "month", "class", "first_level", "escalated", "unknown", "excluded", "delay_count", "delay_sum", "delay_sum_of_squares", "sla_met", "sla_known", "opened", "reopened", "reopened_known", "open", "over7", "over14", "over30") SELECT "contract_id", "month", 0, "first_level", "escalated", "unknown", "excluded", "delay_count", "delay_sum", "delay_sum_of_squares", "sla_met", "sla_known", NULL, "reopened", "reopened_known", "open", "over7", "over14", "over30" FROM `ticket_months`;--> statement-breakpoint
DROP TABLE `ticket_months`;--> statement-breakpoint
ALTER TABLE `__new_ticket_months` RENAME TO `ticket_months`;--> statement-breakpoint
ALTER TABLE `contracts` ADD `ticket_scope` text DEFAULT '{"first-level-resolution":"all","resolution-delay":"all"}' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `type_source` text;--> statement-breakpoint
ALTER TABLE `ticket_versions` ADD `class` integer;