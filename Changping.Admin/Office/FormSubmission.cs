namespace Changping.Admin.Office;

/// <summary>
/// One filling-in of a form, in whatever tabs it stands: what it asks for is done once, by a double click, from a tab that was duplicated and after a line
/// that dropped before the answer came alike. The command that runs under it records its token.
/// </summary>
/// <param name="token">Kept by the browser as long as the form is open.</param>
public sealed class FormSubmission(Guid token)
{
    private static readonly AsyncLocal<FormSubmission?> s_current = new();

    /// <summary>Of the form that is being handed in; null outside of one.</summary>
    public static FormSubmission? Current => s_current.Value;

    public Guid Token { get; } = token;

    /// <summary>A command was committed under it; what the form does besides needs no token any more.</summary>
    public bool IsDone { get; internal set; }

    /// <summary>What runs until the answer is disposed of is asked for by this form.</summary>
    public IDisposable Begin() => new Scope(this);

    private sealed class Scope : IDisposable
    {
        private readonly FormSubmission? _outer = s_current.Value;

        public Scope(FormSubmission form) => s_current.Value = form;

        public void Dispose() => s_current.Value = _outer;
    }
}
