"""The new school year (新年度): who moves up, who leaves, who comes, on a day that the school chose."""
