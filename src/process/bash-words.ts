/** Words that Bash (3.2 to 5.2) runs within itself: killing a child does not end them. */
export const bashOwnWords: ReadonlySet<string> = new Set(
  (
    '. : [ alias bg bind break builtin caller cd command compgen complete compopt continue declare dirs disown echo ' +
    'enable eval exec exit export false fc fg getopts hash help history jobs kill let local logout mapfile popd ' +
    'printf pushd pwd read readarray readonly return set shift shopt source suspend test times trap true type ' +
    'typeset ulimit umask unalias unset wait ' +
    'if then else elif fi case esac for select while until do done in function time coproc'
  ).split(' '),
);
