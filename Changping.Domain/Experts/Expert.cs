using Changping.Domain.Common;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Domain.Experts;

public readonly record struct ExpertId(Guid Value) : IId<ExpertId>
{
    public static ExpertId From(Guid value) => new(value);
}

/// <summary>A person, whatever the number of nominations; known by the identity document.</summary>
public sealed class Expert
{
    private Expert()
    {
    }

    /// <param name="number">The office's own, such as 2026-专家-0012.</param>
    public Expert(ExpertId id, string number, IdentityDocument document, PersonalDetails details)
    {
        Id = id;
        Number = number;
        DocumentKind = document.Kind;
        DocumentNumber = document.Number;
        Describe(details);
    }

    public ExpertId Id { get; private set; }

    public string Number { get; private set; } = "";

    public IdentityDocumentKind DocumentKind { get; private set; }

    /// <summary>Unique together with the kind.</summary>
    public string DocumentNumber { get; private set; } = "";

    public PersonalDetails Details { get; private set; } = null!;

    /// <summary>For look-ups: what <see cref="PersonKeys"/> are made of.</summary>
    public string NameKey { get; private set; } = "";

    public string? BirthKey { get; private set; }

    public string? BirthMonth { get; private set; }

    public string? MobileKey { get; private set; }

    /// <summary>The record that is kept of the same person; null of one that stands for itself.</summary>
    public ExpertId? MergedInto { get; private set; }

    public PayeeAccountFile Account { get; private set; } = new();

    public int Version { get; private set; }

    public string Name => Details.Name;

    public PersonKeys Keys => new(NameKey, BirthKey, MobileKey);

    public void Describe(PersonalDetails details)
    {
        var keys = PersonKeys.Of(details);
        (Details, NameKey, BirthKey, BirthMonth, MobileKey) = (details, keys.Name, keys.Birth, keys.BirthMonth, keys.Mobile);
    }

    /// <summary>Two persons found that both records mean one person.</summary>
    internal void MergeInto(ExpertId? kept) => MergedInto = kept;
}

/// <param name="BirthDate">From the citizen ID where there is one, else as the form gives it.</param>
public sealed record PersonalDetails(
    string Name,
    Gender? Gender,
    PartialDate? BirthDate,
    string? Nationality,
    string? Phone,
    string? Email);

