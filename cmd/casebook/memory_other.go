//go:build !linux

package main

// tooLittleMemory says nothing where no system limits the address space.
func tooLittleMemory() string { return "" }
