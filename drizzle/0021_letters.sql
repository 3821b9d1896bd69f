CREATE TABLE `__new_outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`channel_id` integer,
	`account_id` integer,
	`key` text NOT NULL,
	`what` text NOT NULL,
	`alert_id` integer,
	`message` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`error` text,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `sqlite_sequence`("name", "seq") SELECT '__new_outbox', "seq" FROM `sqlite_sequence` WHERE "name" = 'outbox';--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "contract_id", "channel_id", "account_id", "key", "what", "alert_id", "message", "state", "attempts", "created_at", "due_at", "sent_at", "error") SELECT "id", "contract_id", "channel_id", NULL, "key", "what", "alert_id", "message", "state", "attempts", "created_at", "due_at", "sent_at", "error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_by_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_by_state` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_contract` ON `outbox` (`contract_id`,`id`);--> statement-breakpoint
ALTER TABLE `members` ADD `mailing` text;