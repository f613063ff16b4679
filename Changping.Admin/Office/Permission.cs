namespace Changping.Admin.Office;

/// <summary>What a person may do. Pages and use cases ask for these, never for a role.</summary>
public enum Permission
{
    /// <summary>Lists, records, dashboards.</summary>
    Read,

    /// <summary>Nominations, institutions, companies, projects: entering, importing, changing.</summary>
    Handle,

    /// <summary>Preparing payment batches.</summary>
    PreparePayment,

    /// <summary>Deciding what another person prepared: relaxations, batches, bank changes.</summary>
    Approve,

    /// <summary>三（三）: 备案, by the member of 区人才工作局.</summary>
    ConfirmFiling,

    /// <summary>二（二）1: the level of a title that no table knows, by the member of 区人力社保局.</summary>
    ConfirmTitles,

    /// <summary>Receipts of the finance bureau.</summary>
    EnterReceipts,

    /// <summary>Registers with full identity and account numbers.</summary>
    ExportPersonalData,

    /// <summary>The register of an approved batch, from which the finance bureau pays and in which it answers.</summary>
    ExportBatches,

    /// <summary>A full identity or account number on screen; each view is recorded.</summary>
    RevealPersonalData,

    /// <summary>Everything that is held on one person, files included, with a reason that is recorded: for who answers the person (个人信息保护法 45).</summary>
    ExtractPerson,

    /// <summary>What a contact learned of an expert's thinking and life (四（四）): for who looks after them and who decides, not for every member.</summary>
    ReadRemarks,

    /// <summary>The audit trail.</summary>
    ReadAudit,

    /// <summary>Accounts and roles.</summary>
    ManageAccounts,

    /// <summary>Policy versions, readings, lists, budget figures.</summary>
    ManagePolicy,

    /// <summary>三（三）: own declarations and scores of the rounds whose panel one is on.</summary>
    Review,
}
