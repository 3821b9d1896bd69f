ALTER TABLE `restatements` ADD `verdict_before` text;--> statement-breakpoint
ALTER TABLE `restatements` ADD `verdict_after` text;--> statement-breakpoint
ALTER TABLE `restatements` ADD `settings` text;--> statement-breakpoint
ALTER TABLE `restatements` ADD `reason` text;