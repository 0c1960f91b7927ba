//! The command line; everything is in [`dealers_choice::cli`].
fn main() -> std::process::ExitCode {
    dealers_choice::cli::main()
}
