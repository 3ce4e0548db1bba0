"""Forms made from records: a row a field, with unit, bounds, help and source."""
