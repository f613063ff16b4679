namespace Changping.Admin.Store;

/// <summary>What a person said of the headers of a form: holds for the next file of the same register, with the same headers, of the same
/// institution.</summary>
public sealed class RememberedMapping
{
    private RememberedMapping()
    {
    }

    internal RememberedMapping(Guid id, string register, string shape, string sender) => (Id, Register, Shape, Sender) = (id, register, shape, sender);

    public Guid Id { get; private set; }

    /// <summary>The word of the register, such as experts.</summary>
    public string Register { get; private set; } = "";

    /// <summary>The same of two files with the same headers in the same order.</summary>
    public string Shape { get; private set; } = "";

    /// <summary>The folded name of the institution whose form it is; empty for forms that do not say.</summary>
    public string Sender { get; private set; } = "";

    /// <summary>Theirs=ours, as on the command line.</summary>
    public IReadOnlyList<string> Pairs { get; private set; } = [];

    public string SaidBy { get; private set; } = "";

    public DateTimeOffset SaidAt { get; private set; }

    internal void Say(IReadOnlyList<string> pairs, string by, DateTimeOffset at) => (Pairs, SaidBy, SaidAt) = (pairs, by, at);
}
