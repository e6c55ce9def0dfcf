"""What a paper says: the typed content of court papers, before anything is printed."""
