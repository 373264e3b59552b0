/// An attack on the program as it is built, from outside: it knows the rules, the command line and nothing of the
/// code.
///
/// Each case is one try to get a green gate without evidence, a byte changed that nobody decided, or a fault. The
/// build runs it after the program is assembled; `GATEBOARD_PROGRAM` names another program, such as an earlier one.
@NullMarked
package dev.gateboard.attack;

import org.jspecify.annotations.NullMarked;
