// Package ui is the terminal program: the root that owns the window, the
// screens on its stack, and what lies over them. It draws what the screens
// return and passes keys on.
//
// It must not read flags, environment or files: the command hands it a store
// and its settings.
package ui
