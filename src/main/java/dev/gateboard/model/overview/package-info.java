/// What an overview of many reviews shows of each, and what is due in them. May use the other packages of `model`.
@NullMarked
package dev.gateboard.model.overview;

import org.jspecify.annotations.NullMarked;
