/// What the network's protocol version allows.
module sui::protocol_config;

public(package) native fun is_feature_enabled(feature_flag_name: vector<u8>): bool;
