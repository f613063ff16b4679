using Changping.Admin.Components.Records;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Institutions;

/// <summary>What the kinds of an institution rest on.</summary>
public enum InstitutionStanding
{
    /// <summary>An officer settled them.</summary>
    Confirmed,

    /// <summary>No officer did, but a reference list speaks for it.</summary>
    Listed,

    /// <summary>Neither: its nominations wait until an officer settles its kinds.</summary>
    Pending,

    /// <summary>An officer stated its kinds, a second person has not confirmed them.</summary>
    Proposed,
}

public static class InstitutionStandings
{
    public static string ChineseName(this InstitutionStanding standing) => standing switch
    {
        InstitutionStanding.Confirmed => "已核定",
        InstitutionStanding.Listed => "按名录",
        InstitutionStanding.Pending => "待核定",
        InstitutionStanding.Proposed => "待确认",
    };

    public static StateTone Tone(this InstitutionStanding standing) => standing switch
    {
        InstitutionStanding.Confirmed => StateTone.Ok,
        InstitutionStanding.Listed => StateTone.Info,
        InstitutionStanding.Pending or InstitutionStanding.Proposed => StateTone.Warn,
    };

    public static InstitutionStanding Of(SendingInstitution institution, InstitutionDirectory directory) =>
        institution.Proposed is not null ? InstitutionStanding.Proposed
        : institution.IsConfirmed ? InstitutionStanding.Confirmed
        : directory.Find(institution.Name) is { Grounds.Count: > 0 } ? InstitutionStanding.Listed
        : InstitutionStanding.Pending;
}

/// <summary>A sending institution as the list shows it.</summary>
/// <param name="Kinds">As confirmed, else as the reference lists have them; null where nothing is known.</param>
public sealed record InstitutionListRow(
    InstitutionId Id, string Name, InstitutionStanding Standing, string? Kinds, string? Evidence, string? Location, int Nominations)
{
    public string Address => $"/institutions/{Id.Value}";
}
