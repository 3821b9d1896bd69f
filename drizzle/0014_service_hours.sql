ALTER TABLE `contracts` ADD `past_calendars` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- Working hours that were the same on each day are hours of those days.
UPDATE `contracts` SET `service_calendar` = json_object(
  'kind', 'service-hours',
  'hours', json_array(json_object(
    'days', json_extract(`service_calendar`, '$.days'),
    'ranges', json_array(json_object('from', json_extract(`service_calendar`, '$.opensAt'), 'to', json_extract(`service_calendar`, '$.closesAt')))
  )),
  'holidays', json_extract(`service_calendar`, '$.holidays'),
  'closedDays', json('[]'),
  'openDays', json('[]')
) WHERE json_extract(`service_calendar`, '$.kind') = 'business-hours';
