ALTER TABLE `drift_findings` ADD `digest` text;--> statement-breakpoint
ALTER TABLE `restatements` ADD `finding_before` text;--> statement-breakpoint
ALTER TABLE `restatements` ADD `finding_after` text;