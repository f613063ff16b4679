using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Changping.Admin.Store;

/// <summary>How values of the domain stand in the database: ids as GUIDs, enums as text (those of the audit as numbers), instants as UTC
/// milliseconds, snapshots as JSON.</summary>
internal static class Converters
{
    /// <summary>Chinese stays readable in the database; nothing of it is ever written into a page unescaped.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new ClauseKeyJson(), new AuditChangesJson(), new AuthorsJson(), new ImportedWritesJson() },
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Instrument>().HaveConversion<InstrumentConverter>();
        IdOf<InstitutionId>(conventions);
        IdOf<EnterpriseId>(conventions);
        IdOf<ExpertId>(conventions);
        IdOf<NominationId>(conventions);
        IdOf<ConfirmedTitleId>(conventions);
        IdOf<PersonCaseId>(conventions);
        IdOf<PoolEntryId>(conventions);
        IdOf<ProjectId>(conventions);
        IdOf<AppointmentId>(conventions);
        IdOf<GrantId>(conventions);
        IdOf<AppropriationId>(conventions);
        IdOf<BatchId>(conventions);
        IdOf<ContactId>(conventions);
        IdOf<EnterpriseSupportId>(conventions);
        IdOf<SupportRequestId>(conventions);
        IdOf<JointResultId>(conventions);
        IdOf<EvaluationId>(conventions);
        IdOf<ReviewRoundId>(conventions);
        IdOf<NeedId>(conventions);
        IdOf<MatchContactId>(conventions);
        IdOf<IntentId>(conventions);
        IdOf<LeadingIndustryId>(conventions);
        IdOf<ReviewerId>(conventions);
        IdOf<MidtermCheckId>(conventions);
        IdOf<ReceiptFileId>(conventions);
        IdOf<PendingAnswerId>(conventions);
        IdOf<PrizeSelectionId>(conventions);
        IdOf<CommercialisationId>(conventions);
        IdOf<SettlementId>(conventions);
        IdOf<ImportRecordId>(conventions);
        IdOf<AccountProposalId>(conventions);
        IdOf<ErasureId>(conventions);
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<CommandKind>().HaveConversion<int>();
        conventions.Properties<RecordKind>().HaveConversion<int>();
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        conventions.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        conventions.Properties<ClauseKey>().HaveConversion<ClauseKeyConverter>();
        conventions.Properties<CalendarMonth>().HaveConversion<MonthConverter>();
    }

    private static void IdOf<TId>(ModelConfigurationBuilder conventions) where TId : struct, IId<TId> =>
        conventions.Properties<TId>().HaveConversion<IdConverter<TId>>();
}

internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
    where TId : struct, IId<TId>
{
    private static TId From(Guid value) => TId.From(value);
}

/// <summary>SQLite cannot order DateTimeOffset; UTC milliseconds it can.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));

internal sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));

internal sealed class MonthConverter() : ValueConverter<CalendarMonth, string>(month => month.ToString(), text => Parse(text))
{
    private static CalendarMonth Parse(string text) =>
        CalendarMonth.TryParse(text, out var month) ? month : throw new FormatException($"“{text}”不是年月。");
}

internal sealed class ClauseKeyConverter() : ValueConverter<ClauseKey, string>(key => key.Name, text => new ClauseKey(text));

/// <summary>In a snapshot a clause is its key, the number that was printed, and the version that printed it.</summary>
internal sealed class ClauseKeyJson : System.Text.Json.Serialization.JsonConverter<ClauseKey>
{
    public override ClauseKey Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ClauseKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}

/// <summary>A value kept whole as JSON: lists of a few words, and snapshots that are never queried inside.</summary>
internal sealed class JsonConverter<T>() : ValueConverter<T, string>(
    value => Written(value), text => JsonSerializer.Deserialize<T>(text, Converters.Json)!)
{
    /// <summary>Most lists of a row that came in are empty.</summary>
    private static string Written(T value) => value is IReadOnlyCollection<object> { Count: 0 } ? "[]" : JsonSerializer.Serialize(value, Converters.Json);
}

internal sealed class JsonComparer<T>() : ValueComparer<T>(
    (left, right) => JsonSerializer.Serialize(left, Converters.Json) == JsonSerializer.Serialize(right, Converters.Json),
    value => JsonSerializer.Serialize(value, Converters.Json).GetHashCode(StringComparison.Ordinal),
    value => value);

/// <summary>By its code.</summary>
internal sealed class InstrumentConverter() : ValueConverter<Instrument, string>(instrument => instrument.Code, code => Instrument.Named(code));
