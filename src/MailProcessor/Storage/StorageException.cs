namespace Incidents.MailProcessor.Storage;

/// <summary>The storage cannot be used; the message says what is wrong and how to mend it.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another commit changed the same incident first; the work is done again on the new state.</summary>
internal sealed class ConflictException(string message) : Exception(message);
