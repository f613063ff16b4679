using System.Linq.Expressions;
using Changping.Admin.Store.Encryption;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal static class MappingExtensions
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(new JsonConverter<T>(), new JsonComparer<T>());

    public static ComplexTypePropertyBuilder<T> AsJson<T>(this ComplexTypePropertyBuilder<T> property) =>
        property.HasConversion(new JsonConverter<T>(), new JsonComparer<T>());

    /// <summary>Amounts that nothing else can be reckoned from: the record keeps a seal over them.</summary>
    public static void HasMoneySeal<T>(this EntityTypeBuilder<T> entity) where T : class => entity.Property<string?>(MoneySeal.Column);

    /// <summary>Who prepared it and who decided; the database too keeps them two persons.</summary>
    /// <param name="where">The rows for which it holds; all where none is given.</param>
    public static void HasDecision<T, TMoment>(this EntityTypeBuilder<T> entity, Expression<Func<T, Decision<TMoment>?>> decision, string? where = null)
        where T : class
        where TMoment : struct
    {
        entity.ComplexProperty(decision, part =>
        {
            part.Property(x => x.Authors).AsJson();
            part.ComplexProperty(x => x.PreparedBy);
            part.ComplexProperty(x => x.DecidedBy);
        });
        var name = ((MemberExpression)decision.Body).Member.Name;
        entity.ToTable(table => table.HasCheckConstraint(
            $"CK_{entity.Metadata.GetTableName()}_{(name == "Decision" ? "" : name)}TwoPersons",
            (where is null ? "" : $"NOT ({where}) OR ") + $"\"{name}_DecidedBy_Id\" IS NULL OR \"{name}_DecidedBy_Id\" <> \"{name}_PreparedBy_Id\""));
    }

    public static void AsAccount(this ComplexPropertyBuilder<PayeeAccount> account) => account.Property(x => x.AccountNumber).Encrypted(SecretKind.Account);

    /// <summary>The account in force and the one that waits for a second person.</summary>
    public static void AsAccountFile(this ComplexPropertyBuilder<PayeeAccountFile> file)
    {
        file.ComplexProperty(x => x.Current, AsAccount);
        file.ComplexProperty(x => x.Proposed, AsAccount);
        file.ComplexProperty(x => x.ProposedBy);
    }
}
