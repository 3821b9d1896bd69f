ALTER TABLE `contracts` ADD `first_month` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `windows` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- M1 stays the month of the start, where it was.
UPDATE `contracts` SET `first_month` = substr(`starts_on`, 1, 7);
