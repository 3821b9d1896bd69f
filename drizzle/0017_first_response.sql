ALTER TABLE `tickets` ADD `responded_at` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `stated_response_seconds` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `response_sla_met` integer;--> statement-breakpoint
ALTER TABLE `ticket_versions` ADD `responded_at` integer;--> statement-breakpoint
ALTER TABLE `ticket_versions` ADD `stated_response_seconds` integer;--> statement-breakpoint
ALTER TABLE `ticket_versions` ADD `response_sla_met` integer;