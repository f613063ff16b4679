using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

internal sealed record DueExpert
{
    public required ExpertId Id { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required Payee Payee { get; init; }
}

internal sealed record DueEnterprise
{
    public required EnterpriseId Id { get; init; }

    public required string CreditCode { get; init; }

    public required string Name { get; init; }

    public required EnterpriseStanding Standing { get; init; }

    public required Payee Payee { get; init; }
}

/// <summary>
/// Expert and company of what is due, to be joined to it. Column by column: for a part of an entity that is asked for as a whole, such as its account,
/// EF reads and builds the whole entity, which takes ten times as long.
/// </summary>
internal static class DueParties
{
    public static IQueryable<DueExpert> Experts(AdminDbContext context) => context.Experts.AsNoTracking().Select(expert => new DueExpert
    {
        Id = expert.Id,
        Number = expert.Number,
        Name = expert.Details.Name,
        Payee = new Payee(
            expert.Details.Name,
            expert.DocumentNumber,
            expert.Account.Current == null ? null : new PayeeAccount(
                expert.Account.Current.AccountName, expert.Account.Current.BankName, expert.Account.Current.BankCode, expert.Account.Current.AccountNumber),
            expert.Account.Proposed != null,
            expert.Account.ChangedOn,
            PayeeMarks.Paid(context).Any(line => line.PayeeDocument == expert.DocumentNumber)),
    });

    public static IQueryable<DueEnterprise> Enterprises(AdminDbContext context) => context.Enterprises.AsNoTracking().Select(enterprise => new DueEnterprise
    {
        Id = enterprise.Id,
        CreditCode = enterprise.CreditCode,
        Name = enterprise.Name,
        Standing = new EnterpriseStanding
        {
            CreditCode = enterprise.CreditCode,
            District = enterprise.District,
            Address = enterprise.RegisteredAddress,
            InactiveReason = enterprise.InactiveReason,
            IsLocationConfirmed = enterprise.LocationConfirmed != null,
        },
        Payee = new Payee(
            enterprise.Name,
            enterprise.CreditCode,
            enterprise.Account.Current == null ? null : new PayeeAccount(
                enterprise.Account.Current.AccountName, enterprise.Account.Current.BankName, enterprise.Account.Current.BankCode,
                enterprise.Account.Current.AccountNumber),
            enterprise.Account.Proposed != null,
            enterprise.Account.ChangedOn,
            PayeeMarks.Paid(context).Any(line => line.PayeeDocument == AdminDbContext.AsDocument(enterprise.CreditCode))),
    });
}
