ALTER TABLE `members` ADD `targets_seen_at` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `guide_closed_at` integer;--> statement-breakpoint
ALTER TABLE `contracts` ADD `sample_of` integer;--> statement-breakpoint
UPDATE `members` SET `guide_closed_at` = `since` WHERE `contract_id` IN (SELECT `contract_id` FROM `imports` WHERE `status` <> 'preview');
