DROP INDEX `tickets_by_month`;--> statement-breakpoint
CREATE INDEX `tickets_by_opening` ON `tickets` (`contract_id`,`opened_month`,`class`,`status`,`opened_at`);--> statement-breakpoint
CREATE INDEX `tickets_left_open` ON `tickets` (`contract_id`,`opened_month`,`ended_month`,`class`,`opened_at`) WHERE ended_month IS NULL OR ended_month > opened_month;--> statement-breakpoint
CREATE INDEX `tickets_by_last_date` ON `tickets` (`contract_id`,max(`opened_at`, coalesce(`resolved_at`, 0), coalesce(`closed_at`, 0), coalesce(`reopened_at`, 0), coalesce(`as_of`, 0)));--> statement-breakpoint
CREATE INDEX `tickets_by_import` ON `tickets` (`import_id`);--> statement-breakpoint
CREATE INDEX `tickets_by_month` ON `tickets` (`contract_id`,`month`,`delay_seconds`,`counted`,`sla_met`,`class`,`reopenings`,`reopened_at`,`response_asked`,`response_met`,`response_sla_met`,`resolution_asked`,`resolution_met`);