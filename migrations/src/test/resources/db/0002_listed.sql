INSERT INTO listed (id) VALUES (7);
-- down
DELETE FROM listed;
