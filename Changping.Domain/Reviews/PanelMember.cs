namespace Changping.Domain.Reviews;

/// <summary>A reviewer called to a round, with name and unit as they were.</summary>
public sealed class PanelMember
{
    private PanelMember()
    {
    }

    internal PanelMember(Reviewer reviewer, int sequence) =>
        (ReviewerId, Name, Unit, Sequence) = (reviewer.Id, reviewer.Name, reviewer.Unit, sequence);

    public ReviewerId ReviewerId { get; private set; }

    public string Name { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public int Sequence { get; private set; }

    /// <summary>Null while on the panel.</summary>
    public DateOnly? LeftOn { get; private set; }

    public string? LeaveReason { get; private set; }

    public bool IsOnPanel => LeftOn is null;

    internal void Leave(DateOnly on, string reason) => (LeftOn, LeaveReason) = (on, reason.Trim());

    /// <summary>Until the round opens the panel shows its members as the register has them.</summary>
    internal void Refresh(Reviewer reviewer, int sequence) => (Name, Unit, Sequence) = (reviewer.Name, reviewer.Unit, sequence);
}
