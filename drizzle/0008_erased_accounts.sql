ALTER TABLE `accounts` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `alert_moments` ADD `account_id` integer REFERENCES accounts(id);--> statement-breakpoint
UPDATE `alert_moments` SET `account_id` = (
  SELECT `log`.`account_id` FROM `audit_log` AS `log`
   WHERE `log`.`subject` = 'alert' AND `log`.`subject_id` = `alert_moments`.`alert_id` AND `log`.`at` = `alert_moments`.`at`
     AND `log`.`account_id` IS NOT NULL LIMIT 1
) WHERE `by` IS NOT NULL;--> statement-breakpoint
UPDATE `alert_moments` SET `account_id` = (SELECT `id` FROM `accounts` WHERE `name` = `alert_moments`.`by`)
 WHERE `by` IS NOT NULL AND `account_id` IS NULL
   AND (SELECT count(*) FROM `accounts` WHERE `name` = `alert_moments`.`by`) = 1;
