//! Dealer's Choice.
