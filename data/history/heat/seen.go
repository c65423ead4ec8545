package heat

// Seen is a map with the numbers that a reader has before them.
type Seen struct {
	Map    Map
	Metric Metric
}
