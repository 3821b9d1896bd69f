CREATE TABLE `contract_changes` (
	`contract_id` integer PRIMARY KEY NOT NULL,
	`changes` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `portfolio_rows` (
	`contract_id` integer PRIMARY KEY NOT NULL,
	`changes` integer NOT NULL,
	`release` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_until` integer NOT NULL,
	`gravity` integer NOT NULL,
	`month` integer,
	`row` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `contract_changes` (`contract_id`) SELECT `id` FROM `contracts`;
--> statement-breakpoint
CREATE TRIGGER `contracts_insert_counts` AFTER INSERT ON `contracts` BEGIN INSERT INTO `contract_changes` (`contract_id`) VALUES (NEW.`id`); END;
--> statement-breakpoint
CREATE TRIGGER `contracts_update_counts` AFTER UPDATE ON `contracts` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `ticket_months_insert_counts` AFTER INSERT ON `ticket_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `ticket_months_update_counts` AFTER UPDATE ON `ticket_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `ticket_months_delete_counts` AFTER DELETE ON `ticket_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `delay_percentiles_insert_counts` AFTER INSERT ON `delay_percentiles` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `delay_percentiles_update_counts` AFTER UPDATE ON `delay_percentiles` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `delay_percentiles_delete_counts` AFTER DELETE ON `delay_percentiles` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `response_percentiles_insert_counts` AFTER INSERT ON `response_percentiles` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `response_percentiles_update_counts` AFTER UPDATE ON `response_percentiles` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `response_percentiles_delete_counts` AFTER DELETE ON `response_percentiles` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `incident_months_insert_counts` AFTER INSERT ON `incident_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `incident_months_update_counts` AFTER UPDATE ON `incident_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `incident_months_delete_counts` AFTER DELETE ON `incident_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `answer_months_insert_counts` AFTER INSERT ON `answer_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `answer_months_update_counts` AFTER UPDATE ON `answer_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `answer_months_delete_counts` AFTER DELETE ON `answer_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `cost_months_insert_counts` AFTER INSERT ON `cost_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `cost_months_update_counts` AFTER UPDATE ON `cost_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `cost_months_delete_counts` AFTER DELETE ON `cost_months` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `drift_findings_insert_counts` AFTER INSERT ON `drift_findings` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `drift_findings_update_counts` AFTER UPDATE ON `drift_findings` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `drift_findings_delete_counts` AFTER DELETE ON `drift_findings` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `alerts_insert_counts` AFTER INSERT ON `alerts` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `alerts_update_counts` AFTER UPDATE ON `alerts` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `alerts_delete_counts` AFTER DELETE ON `alerts` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `coverage_insert_counts` AFTER INSERT ON `coverage` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `coverage_update_counts` AFTER UPDATE ON `coverage` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `coverage_delete_counts` AFTER DELETE ON `coverage` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `decisions_insert_counts` AFTER INSERT ON `decisions` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `decisions_update_counts` AFTER UPDATE ON `decisions` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `decisions_delete_counts` AFTER DELETE ON `decisions` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `editions_insert_counts` AFTER INSERT ON `editions` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `editions_update_counts` AFTER UPDATE ON `editions` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `editions_delete_counts` AFTER DELETE ON `editions` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `imports_insert_counts` AFTER INSERT ON `imports` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `imports_update_counts` AFTER UPDATE ON `imports` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `imports_delete_counts` AFTER DELETE ON `imports` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `restatements_insert_counts` AFTER INSERT ON `restatements` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `restatements_update_counts` AFTER UPDATE ON `restatements` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `restatements_delete_counts` AFTER DELETE ON `restatements` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `penalty_moments_insert_counts` AFTER INSERT ON `penalty_moments` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `penalty_moments_update_counts` AFTER UPDATE ON `penalty_moments` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = NEW.`contract_id`; END;
--> statement-breakpoint
CREATE TRIGGER `penalty_moments_delete_counts` AFTER DELETE ON `penalty_moments` BEGIN UPDATE `contract_changes` SET `changes` = `changes` + 1 WHERE `contract_id` = OLD.`contract_id`; END;
