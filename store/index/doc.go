// Package index answers questions about the findings of one file without
// decoding one: which findings a filter selects, how many have each value of
// each facet, which hold some words, in what order they stand, and the counts of
// a heat map. Builder makes an index, Index reads it, View lays over it what the
// reader's notebook says of findings.
//
// Inspections and findings are numbers here. It must not know how a casebook's
// files follow each other, where choices come from, or how anything is drawn;
// what value a finding has in a facet is said by data/filter.
package index
