"""The staff's pages of announcements: the list, writing, the last look, approval, and who has read them."""
