using Changping.Domain.Appointments;

namespace Changping.Admin.Features.Service;

/// <summary>What a form of a support request holds so far.</summary>
public sealed class SupportDraft
{
    /// <summary>Of the project; it names the service.</summary>
    public string Project { get; set; } = "";

    public SupportKind Kind { get; set; }

    public PatientRelation Relation { get; set; }

    public string PatientName { get; set; } = "";

    public string MedicalDetail { get; set; } = "";

    public DateOnly? NoHousingDeclaredOn { get; set; }

    public string HousingWishes { get; set; } = "";

    public string HandlingUnit { get; set; } = "";
}
