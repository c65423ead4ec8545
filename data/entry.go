package data

// Entry is an inspection with its findings, as it goes into a casebook. An
// imported one stays when newer built-in facts replace the built-in ones.
type Entry struct {
	Inspection Inspection
	Findings   []Finding
	Imported   bool
}
