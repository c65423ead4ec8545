// Package codec is the bytes of a findings file: its buckets and their keys,
// the records of inspections and findings, the postings of words, the
// dictionary, and chains, which show that an entry is missing. Checksums and
// pages are below it, in boltfile.
//
// It must not know what a filter is, which findings match one, or how a
// casebook's files follow each other.
package codec
