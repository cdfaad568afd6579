<<<<<<< HEAD
"""The staff's pages of announcements: the list, writing, the last look, approval, and who has read them."""
=======
"""Pages of what schools write to many."""
>>>>>>> ead85e4d (news: rendered once, own domain, list headers, unsubscribe)
