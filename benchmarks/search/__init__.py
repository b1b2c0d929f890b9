"""What the search is worth beside ready engines, and what it costs at size."""
