namespace Changping.Domain.Policy;

/// <summary>The figures of <see cref="CommitteeSettings"/> by themselves, as a form has them; each as its default where nothing else is said.</summary>
public sealed record CommitteeFigures
{
    /// <inheritdoc cref="CommitteeSettings.NoticeDays"/>
    public int NoticeDays { get; init; } = 5;

    /// <inheritdoc cref="CommitteeSettings.ContactDays"/>
    public int ContactDays { get; init; } = 90;

    /// <inheritdoc cref="CommitteeSettings.MidtermMonths"/>
    public int MidtermMonths { get; init; } = 12;

    /// <inheritdoc cref="CommitteeSettings.PassMark"/>
    public int PassMark { get; init; } = 70;

    /// <inheritdoc cref="CommitteeSettings.PanelAtLeast"/>
    public int PanelAtLeast { get; init; } = 3;

    /// <inheritdoc cref="CommitteeSettings.Instalments"/>
    public int Instalments { get; init; } = 1;

    /// <inheritdoc cref="CommitteeSettings.SettleByAudit"/>
    public bool SettleByAudit { get; init; }

    /// <inheritdoc cref="CommitteeSettings.EstablishmentBackDays"/>
    public int EstablishmentBackDays { get; init; } = 30;

    /// <inheritdoc cref="CommitteeSettings.ServiceStartMonths"/>
    public int ServiceStartMonths { get; init; } = 6;

    /// <inheritdoc cref="CommitteeSettings.ExtensionMonths"/>
    public int ExtensionMonths { get; init; } = 24;

    /// <inheritdoc cref="CommitteeSettings.RetentionYears"/>
    public int RetentionYears { get; init; } = 3;
}
