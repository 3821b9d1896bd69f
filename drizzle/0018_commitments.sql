CREATE TABLE `response_percentiles` (
	`contract_id` integer NOT NULL,
	`month` integer NOT NULL,
	`median` real NOT NULL,
	`p90` real NOT NULL,
	PRIMARY KEY(`contract_id`, `month`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `contracts` ADD `commitments` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `response_met` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `response_known` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `response_asked` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `response_unknown` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `response_disputed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `resolution_met` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `resolution_known` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `resolution_asked` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `resolution_unknown` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_months` ADD `resolution_disputed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `response_seconds` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `response_asked` real;--> statement-breakpoint
ALTER TABLE `tickets` ADD `response_met` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `resolution_asked` real;--> statement-breakpoint
ALTER TABLE `tickets` ADD `resolution_met` integer;--> statement-breakpoint
CREATE INDEX `tickets_by_response` ON `tickets` (`contract_id`,`month`,`response_seconds`) WHERE response_seconds IS NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_versions` ADD `response_seconds` integer;--> statement-breakpoint
ALTER TABLE `ticket_versions` ADD `response_asked` real;--> statement-breakpoint
ALTER TABLE `ticket_versions` ADD `response_met` integer;--> statement-breakpoint
ALTER TABLE `ticket_versions` ADD `resolution_asked` real;--> statement-breakpoint
ALTER TABLE `ticket_versions` ADD `resolution_met` integer;