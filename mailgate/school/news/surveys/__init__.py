"""What announcements ask: surveys with their items, answers by page and by mail, reminders, results."""
