namespace Changping.Admin.Documents;

/// <summary>What one document says, in values. Layout is the template's alone.</summary>
public abstract record DocumentContent
{
    /// <summary>Whom or what it is about: a name, a project, a round.</summary>
    public abstract string Caption { get; }

    /// <summary>Of the record that it puts on paper, where both bear one number; null for the next of its kind.</summary>
    public virtual string? RecordNumber => null;

    public abstract DocumentForm Form { get; }

    /// <summary>The values as texts, by tag.</summary>
    internal abstract FilledForm Fill(string number, DateOnly issuedOn);

    /// <summary>The same before it is issued: without number and day, and with room for a pen where a value is not there yet.</summary>
    internal abstract FilledForm FillDraft();
}

/// <summary>A content whose form is declared field by field, so that what a template must hold and what is written can never differ.</summary>
public abstract record DocumentContent<TSelf> : DocumentContent where TSelf : DocumentContent<TSelf>
{
    public sealed override DocumentForm Form => Definition.Form;

    private protected abstract FormDefinition<TSelf> Definition { get; }

    internal sealed override FilledForm Fill(string number, DateOnly issuedOn) => Definition.Fill((TSelf)this, number, issuedOn);

    internal sealed override FilledForm FillDraft() => Definition.FillDraft((TSelf)this);
}
