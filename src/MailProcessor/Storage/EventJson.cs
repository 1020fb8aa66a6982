using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Incidents.Core.Incidents;
using static Incidents.Core.Incidents.IncidentEvent;

namespace Incidents.MailProcessor.Storage;

/// <summary>Events and states as JSON. The kinds' names and shapes are stored for years: they may be added to, never renamed.</summary>
internal static class EventJson
{
    private static readonly StoredJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter<Role>(), new JsonStringEnumConverter<ClockKind>(), new JsonStringEnumConverter<IncidentStatus>(), new JsonStringEnumConverter<AssignmentStatus>(), new JsonStringEnumConverter<AnswerStatus>() },
        // Stored for people to read too: Cyrillic as it is, not as \u escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly IReadOnlyDictionary<string, JsonTypeInfo> TypeOfKind = new Dictionary<string, JsonTypeInfo>(StringComparer.Ordinal)
    {
        ["registered"] = Json.IncidentRegistered,
        ["notification repeated"] = Json.NotificationRepeated,
        ["controller asked"] = Json.ControllerAsked,
        ["deadline set"] = Json.DeadlineSet,
        ["dispatched"] = Json.AssignmentDispatched,
        ["competence accepted"] = Json.CompetenceAccepted,
        ["competence refused"] = Json.CompetenceRefused,
        ["answer received"] = Json.AnswerReceived,
        ["answer returned"] = Json.AnswerReturned,
        ["answer approved"] = Json.AnswerApproved,
        ["returned to curator"] = Json.ReturnedToCurator,
        ["reminder issued"] = Json.ReminderIssued,
        ["deadline violated"] = Json.DeadlineViolated,
        ["violation withdrawn"] = Json.ViolationWithdrawn,
    };

    private static readonly IReadOnlyDictionary<Type, string> KindOfType = TypeOfKind.ToDictionary(kind => kind.Value.Type, kind => kind.Key);

    /// <summary>All stored names.</summary>
    public static IEnumerable<string> Kinds => TypeOfKind.Keys;

    /// <summary>The stored name of an event's kind.</summary>
    public static string KindOf(IncidentEvent happened) => KindOfType[happened.GetType()];

    public static string Write(IncidentEvent happened) => JsonSerializer.Serialize(happened, TypeOfKind[KindOf(happened)]);

    /// <exception cref="StorageException">The kind is not known to this version.</exception>
    public static IncidentEvent Read(string kind, string data) => TypeOfKind.TryGetValue(kind, out var type)
        ? (IncidentEvent)JsonSerializer.Deserialize(data, type)!
        : throw new StorageException($"The journal holds an event of the unknown kind «{kind}»: it was written by a newer version of incidents. Install that version.");

    public static string WriteState(Incident incident) => JsonSerializer.Serialize(incident, Json.Incident);

    public static Incident ReadState(string state) => JsonSerializer.Deserialize(state, Json.Incident)!;
}

[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(IncidentRegistered))]
[JsonSerializable(typeof(NotificationRepeated))]
[JsonSerializable(typeof(ControllerAsked))]
[JsonSerializable(typeof(DeadlineSet))]
[JsonSerializable(typeof(AssignmentDispatched))]
[JsonSerializable(typeof(CompetenceAccepted))]
[JsonSerializable(typeof(CompetenceRefused))]
[JsonSerializable(typeof(AnswerReceived))]
[JsonSerializable(typeof(AnswerReturned))]
[JsonSerializable(typeof(AnswerApproved))]
[JsonSerializable(typeof(ReturnedToCurator))]
[JsonSerializable(typeof(ReminderIssued))]
[JsonSerializable(typeof(DeadlineViolated))]
[JsonSerializable(typeof(ViolationWithdrawn))]
internal sealed partial class StoredJson : JsonSerializerContext;
