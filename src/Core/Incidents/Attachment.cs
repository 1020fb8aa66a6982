namespace Incidents.Core.Incidents;

/// <summary>A file that came with an answer; its bytes are stored under the hash.</summary>
/// <param name="Name">The name to show, made safe for display and saving.</param>
/// <param name="ContentType">The media type that the mail stated, such as <c>image/jpeg</c>.</param>
/// <param name="Size">In bytes, decoded.</param>
/// <param name="Hash">SHA-256 of the decoded bytes, 64 lower-case hexadecimal digits.</param>
public sealed record Attachment(string Name, string ContentType, long Size, string Hash);
